// The whole deployment: every stage in one app, checked by cdk-nag. A finding makes synthesis fail.
import { App, type AppProps, Validations } from 'aws-cdk-lib';
import { FAIL_SYNTH_ON_VALIDATION_ERRORS_CONTEXT } from 'aws-cdk-lib/cx-api';
import { AwsSolutionsChecks } from 'cdk-nag';
import { PilotStage } from './stage.ts';
import { STAGES } from './stages.ts';

/** The CLI asks the app to leave findings to it, then reports those of top-level stacks only; here all are in stages. */
const FAIL_HERE = { [FAIL_SYNTH_ON_VALIDATION_ERRORS_CONTEXT]: true };

export function createApp(props?: AppProps): App {
  const app = new App({ ...props, postCliContext: FAIL_HERE });
  for (const [name, values] of Object.entries(STAGES)) new PilotStage(app, name, values);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}
