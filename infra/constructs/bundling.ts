// How a function becomes one file: an ES module with the SDK inside (docs/adr/0004-sdk-in-the-bundle.md). Some packages in it
// still call `require`, which an ES module lacks until the banner gives it one.
import { type BundlingOptions, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';

/** The list of villages is a file that the code reads when it needs it, not part of what starts. */
const VILLAGES = 'shared/reference/villages.json';

/** How to bundle a function; `besides` are more files that it reads, by their paths in the project. */
export const bundlingWith = (besides: readonly string[] = []): BundlingOptions => ({
  format: OutputFormat.ESM,
  mainFields: ['module', 'main'],
  bundleAwsSDK: true,
  minify: true,
  sourceMap: true,
  sourcesContent: false,
  commandHooks: {
    beforeBundling: () => [],
    beforeInstall: () => [],
    afterBundling: (input, output) =>
      [VILLAGES, ...besides].map((path) => `cp "${input}/${path}" "${output}/"`),
  },
  banner: "import{createRequire as toRequire}from'node:module';const require=toRequire(import.meta.url);",
});
