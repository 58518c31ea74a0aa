// Builds the installable app into web/dist. What only the regional office needs goes into chunks of its own, which a
// school's phone never downloads.
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { manifest } from './manifest.ts';
import { smallerZod } from './smaller-zod.ts';

const OFFICE =
  /features\/(region|region-changes|registry|imports|reports|incidents|menu-planner|replication|outcomes|children)\/|shared\/domain\/certificate\.ts|node_modules\/(@observablehq|d3|csv-)/;

/** What every operator's page needs, in one file: it packs better than a dozen small ones. */
const BASE =
  /node_modules\/(zod|preact|@preact|preact-iso|idb|ulid|@date-fns|date-fns(?!\/(parseISO|isValid|getISOWeek|getISOWeekYear|startOfISOWeek|startOfISOWeekYear|startOfWeek)\.))\/|web\/src\/(app(?!\/(sign|office|home|not-found))|lib(?!\/use-planner|\/session\/(sign-in|pkce)|\/outbox\/(transfer|measurement-entry)|\/download)|components|features\/records(?!\/void))\/|vite\/preload-helper|shared\/domain\/(chain|dates|zone|discrepancy|fact-rules|fact-fields|fact-place|safety-rules|deliveries|holds|temperature|field-words|identifiers|issues|language|meal|policy|portions|region|reporting|rules)\.ts/;

/** What the office's pages share, in one file too: each file's name costs a line in the base. Its chart comes later. */
const REGION = /features\/region\/(?!trend-chart)/;

/** What a region's outcomes and every sentence of a problem need of measuring. */
const GROWTH_WORDS = /shared\/domain\/(growth\/(curves|class-words|age)|measurement-words)\.ts/;

/** What measures a child without a signal, judge and curves of growth and all, in one file as well. */
const MEASURING =
  /features\/rounds\/|growth-curves\.json|shared\/domain\/(growth\/|anaemia|evaluate|haemoglobin|judge-measurement|measurement|readings|round\.|child\.)|outbox\/measurement-entry/;

type Chunk = { name: string; moduleIds: string[] };

const chunkName = ({ moduleIds }: Chunk): string =>
  moduleIds.some((id) => OFFICE.test(id)) ? 'assets/office-[name]-[hash].js' : 'assets/[name]-[hash].js';

/** The same CSV library, in its build for browsers. */
const IN_BROWSERS = {
  'csv-parse/sync': 'csv-parse/browser/esm/sync',
  'csv-stringify/sync': 'csv-stringify/browser/esm/sync',
};

export default defineConfig({
  resolve: { alias: IN_BROWSERS },
  build: {
    modulePreload: { polyfill: false },
    minify: 'terser', // 2 % smaller than the built-in one, at a second more
    terserOptions: { compress: { passes: 3 } },
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        chunkFileNames: chunkName,
        codeSplitting: {
          groups: [
            { name: 'base', test: BASE },
            { name: 'certificates', test: /features\/certificates\// }, // a kitchen's page shows them too
            { name: 'alerts', test: /features\/alerts\/|shared\/domain\/alert(-words)?\.ts/ }, // a kitchen's page too
            { name: 'nutrients', test: /menu-planner\/nutrient-words/ }, // a region's page shows them too
            { name: 'beneficiary', test: /shared\/domain\/beneficiary\.ts/ }, // what a day expects asks it too
            { name: 'region', test: REGION },
            { name: 'growth-words', test: GROWTH_WORDS },
            { name: 'measuring', test: MEASURING },
          ],
        },
      },
    },
  },
  plugins: [
    smallerZod(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/sw',
      filename: 'sw.ts',
      injectRegister: false,
      manifest,
      injectManifest: {
        globPatterns: ['**/*.{html,js,css,svg,png,webmanifest}'],
      },
    }),
  ],
});
