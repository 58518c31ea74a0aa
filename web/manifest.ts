// How the app presents itself when it is installed.
import type { ManifestOptions } from 'vite-plugin-pwa';

export const manifest: Partial<ManifestOptions> = {
  id: '/',
  name: 'MBG Pilot',
  short_name: 'MBG Pilot',
  description: 'Makan Bergizi Gratis: makanan dicatat, angka langsung terlihat.',
  lang: 'id',
  start_url: '/',
  display: 'standalone',
  background_color: '#ffffff',
  theme_color: '#0b5d3b',
  icons: [
    { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
};
