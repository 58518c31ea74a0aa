import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import { render } from 'preact';
import { App } from './app/app.tsx';
import { startBackground } from './app/background.ts';
import { startLanguage } from './app/choose-language.ts';
import { loadSession } from './lib/me.ts';

startLanguage();
// A phone whose store cannot be opened shows the door, which says so when one tries to sign in.
await loadSession().catch(() => undefined);
const root = document.querySelector('#app');
if (root) render(<App />, root);
startBackground();
