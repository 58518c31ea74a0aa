// Runs at CloudFront before a file is looked up: a view of the app is answered by index.html, the documentation by its own
// page. Done here and not by error pages, which would also hide the errors of the API.
import { Function as EdgeFunction, FunctionCode, FunctionRuntime } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { FILE_PATH } from '../../web/file-path.ts';

const CODE = `function handler(event) {
  var request = event.request;
  if (/^\\/docs\\/?$/.test(request.uri)) request.uri = '/docs/index.html';
  else if (!${FILE_PATH}.test(request.uri)) request.uri = '/index.html';
  return request;
}`;

export class ViewsFunction extends EdgeFunction {
  constructor(scope: Construct, id: string) {
    super(scope, id, { code: FunctionCode.fromInline(CODE), runtime: FunctionRuntime.JS_2_0 });
  }
}
