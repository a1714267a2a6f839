import { Stack } from 'aws-cdk-lib';
import { CfnStage, HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { routes, type ApiName, type Route } from '#infra/routes.ts';

/** One HTTP API per origin with the routes of `infra/routes.ts`; no access log on either, and limits by the stage alone. */
export function makeApi(stack: Stack, origin: Route['origin'], functionOf: (name: ApiName) => IFunction): HttpApi {
  const api = new HttpApi(stack, `Api-${origin}`, { description: `Einklang, ${origin} origin` });
  for (const route of routes.filter((each) => each.origin === origin))
    api.addRoutes({
      path: route.path.replace(/\*$/, '{rest+}'),
      methods: [HttpMethod.ANY],
      integration: new HttpLambdaIntegration(`${origin}-${route.api}`, functionOf(route.api)),
    });
  const stage = api.defaultStage?.node.defaultChild;
  if (!(stage instanceof CfnStage)) throw new Error('the API has no default stage');
  stage.defaultRouteSettings = { throttlingBurstLimit: 2000, throttlingRateLimit: 1000, detailedMetricsEnabled: false };
  return api;
}

/** The host of an API, for a distribution in front of it. */
export function hostOf(api: HttpApi): string {
  return `${api.apiId}.execute-api.${Stack.of(api).region}.amazonaws.com`;
}
