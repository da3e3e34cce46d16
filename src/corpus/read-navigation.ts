import { z } from 'zod';

interface RawLink {
  title?: string | undefined;
  url?: string | undefined;
  links?: RawLink[] | null | undefined;
}

const link: z.ZodType<RawLink> = z.lazy(() =>
  z.looseObject({ title: z.string().optional(), url: z.string().optional(), links: z.array(link).nullish() }),
);

/** The front matter of a `_navigation` file. */
export const navigationSchema = z.looseObject({ title: z.string(), links: z.array(link).nullish() });

/** What the menus say of one page. */
export interface Place {
  title: string;
  breadcrumb: string[];
  order: number;
}

/** The menus of the documentation: path (`/sso/test-sso`) to place, in reading order. */
export function readNavigation(menus: readonly z.infer<typeof navigationSchema>[]): Map<string, Place> {
  const places = new Map<string, Place>();
  const walk = (links: readonly RawLink[], breadcrumb: string[]): void => {
    for (const { title = '', url, links: below } of links) {
      if (url && !places.has(url)) places.set(url, { title, breadcrumb, order: places.size });
      if (below) walk(below, [...breadcrumb, title]);
    }
  };
  for (const menu of menus) walk(menu.links ?? [], [menu.title]);
  return places;
}
