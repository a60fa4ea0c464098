// The three ways in which the Platform cuts a list into pages, each as an iterator that asks for a page when it is needed.
// A page may be empty without being the last.

interface FlowServicePage<Item> {
  readonly items?: readonly Item[];
  readonly _links?: { readonly next?: { readonly href: string } };
}

interface RegistryPage<Item> {
  readonly results: readonly Item[];
  readonly _page: { readonly next: string | null };
}

/** The link is relative and holds the token alone; the caller's own filters have to be sent again (AEPP). */
const tokenIn = (href: string): string | undefined =>
  new URL(href, 'http://page.invalid').searchParams.get('continuationToken') ?? undefined;

/** Flow Service: as long as there is a link to a next page, with a token to be handed on unread. */
export async function* tokenPages<Item>(
  read: (next: { continuationToken?: string }) => Promise<FlowServicePage<Item>>,
): AsyncGenerator<Item, void> {
  let next: { continuationToken?: string } | undefined = {};
  while (next) {
    const page: FlowServicePage<Item> = await read(next);
    yield* page.items ?? [];
    const token: string | undefined = tokenIn(page._links?.next?.href ?? '');
    next = token === undefined ? undefined : { continuationToken: token };
  }
}

/** Schema Registry: `_page.next` is the `start` of the next page, `null` on the last one. */
export async function* startPages<Item>(
  read: (next: { start?: string }) => Promise<RegistryPage<Item>>,
): AsyncGenerator<Item, void> {
  let next: { start?: string } | undefined = {};
  while (next) {
    const page: RegistryPage<Item> = await read(next);
    yield* page.results;
    next = page._page.next === null ? undefined : { start: page._page.next };
  }
}

/** Catalog, Data Prep, Data Access, sandboxes: counted from `start`; the first page that is not full is the last. */
export async function* offsetPages<Item>(
  limit: number,
  read: (next: { start: number; limit: number }) => Promise<readonly Item[]>,
): AsyncGenerator<Item, void> {
  for (let start = 0; ; start += limit) {
    const items = await read({ start, limit });
    yield* items;
    if (items.length < limit) return;
  }
}
