import { type Stack, Validations } from 'aws-cdk-lib';

/** Findings of cdk-nag that stand, each with its reason. A finding that is not here fails the synthesis. */
const standing: readonly { readonly id: string; readonly reason: string }[] = [];

/** Acknowledges the standing findings on a stack. */
export function acknowledge(stack: Stack): void {
  Validations.of(stack).acknowledge(...standing);
}
