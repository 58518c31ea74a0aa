// "Dapur hari ini".
export function KitchenDayPage({ id, date }: { id: string; date?: string }) {
  return (
    <div class="page">
      <h1>
        {id} {date}
      </h1>
    </div>
  );
}
