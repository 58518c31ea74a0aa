// "Wilayah".
export function RegionPage({ code, date }: { code: string; date?: string }) {
  return (
    <div class="page">
      <h1>
        {code} {date}
      </h1>
    </div>
  );
}
