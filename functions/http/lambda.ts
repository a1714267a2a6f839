import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** What answers requests: a Hono app. */
export interface App {
  fetch(request: Request): Response | Promise<Response>;
}

/** Replies of these types go back as text; everything else, and whatever is compressed, in base64. */
const textual = /^(text\/|application\/(json|[\w.+-]+\+json|javascript|xml))/;

/**
 * Makes a Lambda function of an app: API Gateway events of payload format 2.0 in, its replies out.
 * @source https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function lambda(app: App): (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2> {
  return async (event) => {
    const reply = await app.fetch(requestOf(event));
    const bytes = Buffer.from(await reply.arrayBuffer());
    const isBase64Encoded =
      reply.headers.has('content-encoding') || !textual.test(reply.headers.get('content-type') ?? 'text/plain');
    const headers = Object.fromEntries([...reply.headers].filter(([name]) => name !== 'set-cookie'));
    const cookies = reply.headers.getSetCookie();
    const body = bytes.toString(isBase64Encoded ? 'base64' : 'utf8');
    return {
      statusCode: reply.status,
      headers,
      ...(cookies.length > 0 ? { cookies } : {}),
      body,
      isBase64Encoded,
    };
  };
}

function requestOf(event: APIGatewayProxyEventV2): Request {
  const { method } = event.requestContext.http;
  const headers = new Headers();
  for (const [name, value] of Object.entries(event.headers)) if (value !== undefined) headers.set(name, value);
  if (event.cookies) headers.set('cookie', event.cookies.join('; '));
  // The gateway hands over a decoded path: a code behind %23 must not become a fragment.
  const path = event.rawPath.replace(/[#?\s]/g, encodeURIComponent);
  const query = event.rawQueryString === '' ? '' : `?${event.rawQueryString}`;
  const body = event.body === undefined ? null : Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8');
  const bodiless = method === 'GET' || method === 'HEAD';
  return new Request(`https://${event.requestContext.domainName}${path}${query}`, {
    method,
    headers,
    body: bodiless ? null : body,
  });
}
