// What `cdk` runs; see cdk.json.
import { createApp } from './pilot-app.ts';

createApp().synth();
