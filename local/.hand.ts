import { openBrowser } from '/tmp/wizard/local/browser.ts';
import { signIn } from '/tmp/wizard/test/support/web.ts';
const b = await openBrowser();
const size = process.argv[2] === 'phone' ? { width: 360, height: 740 } : { width: 1280, height: 900 };
const c = await b.newContext({ baseURL: 'http://localhost:4402', viewport: size, locale: 'id-ID', timezoneId: 'Asia/Jakarta', serviceWorkers: 'block' });
c.setDefaultTimeout(20000);
const at = '/regions/32.76/replication/proposals';
const p = await signIn(c, { name: 'Putri', grants: ['planner@region:32.76', 'coordinator@region:32.76'] }, at);
p.on('pageerror', (e) => console.log('PAGEERROR', e.message));
const shot = (n: string) => p.screenshot({ path: `/tmp/wizard-shots/${process.argv[2]}-${n}.png`, fullPage: false });
const t0 = Date.now(); const lap = (s: string) => console.log(s, ((Date.now() - t0) / 1000).toFixed(1));
try {
if (process.argv[2] === 'laptop') {
await p.goto(`${at}/new`);
await p.getByLabel('Nama usulan').fill('Depok lengkap');
await p.getByRole('button', { name: 'Simpan dan lanjut' }).click();
await p.getByLabel('Daftar dari berkas').check();
await p.getByLabel('Berkas CSV').setInputFiles('/work/shared/data/dapodik_depok.csv');
await p.getByRole('button', { name: /^Coba dulu/ }).click();
await p.getByText(/baris diterima/).waitFor(); await shot('1-schools'); lap('dry run'); console.log(await p.getByText(/baris diterima/).innerText());
await p.getByRole('button', { name: 'Simpan daftar dan lanjut' }).click();
await p.getByLabel('Berkas tempat (CSV)').setInputFiles('/tmp/wizard-villages.csv');
await p.getByRole('button', { name: 'Simpan tempat' }).waitFor(); await shot('2a-places');
await p.getByRole('button', { name: 'Simpan tempat' }).click();
await p.getByText('Letak sekolah dalam daftar').waitFor(); await p.waitForTimeout(1500); await shot('2-places'); lap('places');
await p.getByRole('button', { name: 'Simpan dan lanjut' }).click();
await p.getByLabel('Jangkauan lewat jalan (km)').waitFor(); await shot('3-numbers');
await p.getByRole('button', { name: 'Simpan dan lanjut' }).click();
await p.getByRole('button', { name: 'Hitung rencana' }).click();
await p.waitForTimeout(4000); await shot('4-run'); lap('run');
}
else { await p.goto(at); await p.getByRole('link', { name: 'Depok lengkap' }).first().click(); }
await p.getByText(/Paling banyak|Terbukti|Diperbaiki/).waitFor({ timeout: 400000 }); lap('planned');
console.log(await p.locator('dl.columns').first().innerText(), await p.getByText(/Paling banyak|Terbukti|Diperbaiki/).innerText());
await p.waitForTimeout(500); await shot('5-plan'); await p.locator('.plan-map').scrollIntoViewIfNeeded();
await p.getByRole('button', { name: /^SPPG / }).first().click();
await p.locator('.map-frame').scrollIntoViewIfNeeded(); await p.waitForTimeout(800); await shot('6-chosen');
if (process.argv[2] === 'laptop') {
const t = Date.now();
await p.getByLabel('Pindahkan dapur ke').selectOption({ index: 1 });
await p.getByRole('button', { name: 'Pindahkan', exact: true }).click();
await p.getByRole('heading', { name: 'Perubahan dengan tangan' }).waitFor(); console.log('tried ms', Date.now() - t); await shot('7-tried');
await p.getByRole('button', { name: 'Simpan dan perbaiki rencana' }).click();
await p.getByText(/^Diperbaiki/).waitFor({ timeout: 200000 }); lap('repaired');
await p.getByRole('link', { name: 'Bandingkan versi' }).click(); await p.waitForTimeout(1500); await shot('8-versions');
await p.goBack(); await p.getByRole('link', { name: 'Luncurkan', exact: true }).click();
await p.getByRole('button', { name: /^Lihat semua/ }).click(); await p.getByText('Catatan yang akan ditulis').first().waitFor(); lap('launch dry'); await p.screenshot({ path: '/tmp/wizard-shots/laptop-9-launch.png' });
}
} catch (e) { console.log(String(e).slice(0, 600)); await shot('error'); }
await b.close();
