/**
 * The address of the browser behind CloudFront and API Gateway. CloudFront appends the viewer, the gateway appends CloudFront: whatever a client wrote
 * into the header stands further left and counts for nothing.
 * @source https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RequestAndResponseBehaviorCustomOrigin.html
 */
export function viewerAddress(forwardedFor: string | undefined): string {
  const hops = (forwardedFor ?? '').split(',').map((hop) => hop.trim());
  return hops.at(-2) ?? hops.at(-1) ?? '';
}
