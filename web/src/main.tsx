import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import { render } from 'preact';
import { App } from './app/app.tsx';
import { startBackground } from './app/background.ts';
import { startLanguage } from './app/choose-language.ts';
import { loadSession } from './lib/me.ts';

startLanguage();
await loadSession();
const root = document.querySelector('#app');
if (root) render(<App />, root);
startBackground();
