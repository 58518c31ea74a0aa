// A component whose code is loaded when it is first shown; when that fails, one that says so stands in for it.
import type { ComponentType } from 'preact';
import { lazy } from 'preact-iso';
import { NotLoaded } from '../components/not-loaded.tsx';

export const later = <P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> =>
  lazy<ComponentType<P>>(() => load().catch(() => NotLoaded as ComponentType<P>));
