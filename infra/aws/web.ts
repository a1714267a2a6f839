import { Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HttpVersion,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
  type BehaviorOptions,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { routes } from '#infra/routes.ts';
import { hostOf } from './api.ts';

/** The content security policy of the console: only its own files, no inline script or style. */
export const consolePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A domain of our own for an origin; absent on stages that live under the distribution's own name. */
export interface Domain {
  readonly name: string;
  readonly certificate: ICertificate;
}

const common = { httpVersion: HttpVersion.HTTP2_AND_3 };

/** The origin of the console: the single-page app from a bucket, `/api/*` from its function. */
export function makeApp(
  stack: Stack,
  api: HttpApi,
  personal: boolean,
  domain?: Domain,
): { readonly distribution: Distribution; readonly bucket: Bucket } {
  const bucket = new Bucket(stack, 'ConsoleFiles', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    removalPolicy: personal ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    autoDeleteObjects: false,
  });
  const headers = new ResponseHeadersPolicy(stack, 'ConsoleHeaders', {
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: consolePolicy, override: true },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, override: true },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
    },
  });
  // A page of the app has no dot in its last segment. Custom error responses would turn an API's 404 into the page.
  const page = new EdgeFunction(stack, 'ConsolePage', {
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(
      "function handler(event){var r=event.request;if(r.uri.split('/').pop().indexOf('.')<0)r.uri='/index.html';return r}",
    ),
  });
  const distribution = new Distribution(stack, 'App', {
    ...common,
    ...named(domain),
    defaultRootObject: 'index.html',
    defaultBehavior: {
      origin: S3BucketOrigin.withOriginAccessControl(bucket),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: headers,
      functionAssociations: [{ function: page, eventType: FunctionEventType.VIEWER_REQUEST }],
    },
    additionalBehaviors: behaviours('app', api),
  });
  return { distribution, bucket };
}

/** The origin of the pulse page: everything from the functions, pages and keys cached for the life of a wave, and no log of any kind. */
export function makePulse(stack: Stack, api: HttpApi, domain?: Domain): Distribution {
  const origin = new HttpOrigin(hostOf(api));
  return new Distribution(stack, 'Pulse', {
    ...common,
    ...named(domain),
    enableLogging: false,
    defaultBehavior: { origin, viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS },
    additionalBehaviors: {
      ...behaviours('pulse', api),
      '/p/*': {
        origin,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.USE_ORIGIN_CACHE_CONTROL_HEADERS,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      },
    },
  });
}

function behaviours(of: 'app' | 'pulse', api: HttpApi): Record<string, BehaviorOptions> {
  return Object.fromEntries(
    routes
      .filter(({ origin }) => origin === of)
      .map(({ path }) => [
        path,
        {
          origin: new HttpOrigin(hostOf(api)),
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        },
      ]),
  );
}

function named(domain: Domain | undefined) {
  if (!domain) return {};
  const { name, certificate } = domain;
  return { domainNames: [name], certificate, minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021 };
}
