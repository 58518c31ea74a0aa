// Other systems that are told what becomes of a region's alerts: how each is doing, and the way to add one.
import { useState } from 'preact/hooks';
import { Loaded } from '../../components/loading.tsx';
import { useAnswer } from '../../lib/answers.ts';
import { wordsOf } from '../../lib/language.ts';
import type { List, Webhook } from '../../lib/shapes.ts';
import { AddWebhook } from './add-webhook.tsx';
import { ChooseRegency, hasLists } from './choose-regency.tsx';
import { RegistryHead } from './registry-head.tsx';
import { WebhookPanel } from './webhook-panel.tsx';

const words = wordsOf({
  id: {
    about:
      'Sistem lain diberi tahu tiap peringatan, berurutan dan bertanda tangan (Standard Webhooks). Tidak ada data pribadi di dalamnya.',
    none: 'Belum ada webhook.',
    secret: 'Rahasia, hanya tampil sekali ini: simpan di sistem penerima.',
  },
  en: {
    about:
      'Another system is told of each alert, in order and signed (Standard Webhooks). There is no personal data in it.',
    none: 'There are no webhooks yet.',
    secret: 'The secret, shown this once: keep it in the system that receives.',
  },
});

export const WebhooksPage = ({ code }: { code: string }) => (
  <div class="page">
    <RegistryHead code={code} current="webhooks" />
    {hasLists(code) ? <WebhookList code={code} /> : <ChooseRegency code={code} page="registry/webhooks" />}
  </div>
);

function WebhookList({ code }: { code: string }) {
  const w = words();
  const path = `/v1/regions/${code}/webhooks`;
  const reading = useAnswer<List<Webhook>>(path, { pollMs: 30_000 });
  const [secret, setSecret] = useState<string>();
  const onSecret = (given: string) => {
    setSecret(given);
    reading.reload();
  };
  return (
    <>
      <p class="soft">{w.about}</p>
      {secret && (
        <p class="note look" role="status">
          <span>{w.secret}</span> <code class="wrap">{secret}</code>
        </p>
      )}
      <Loaded reading={reading}>
        {({ items }) => (
          <>
            {items.length === 0 && <p>{w.none}</p>}
            {items.map((webhook) => (
              <WebhookPanel
                key={webhook.id}
                webhook={webhook}
                onSecret={onSecret}
                onChanged={reading.reload}
              />
            ))}
          </>
        )}
      </Loaded>
      <AddWebhook path={path} onAdded={onSecret} />
    </>
  );
}
