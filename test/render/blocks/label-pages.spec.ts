import { describe, expect, test } from 'vitest';
import { fullTitle, labelPages } from '../../../src/render/blocks/label-pages.ts';

const page = (title: string, ...breadcrumb: string[]) => ({ id: title, title, description: '', breadcrumb });
const labels = (...pages: ReturnType<typeof page>[]) => labelPages(pages).map(({ title }) => title);

describe('a page is called', () => {
  test('by its title', () => {
    expect(fullTitle(page('Sessions', 'AuthKit', 'Integrating'))).toBe('Sessions');
  });

  test('by what stands above it too, where many pages have its title', () => {
    expect(fullTitle(page('Introduction', 'AuthKit', 'WorkOS Widgets', 'Introduction'))).toBe(
      'WorkOS Widgets › Introduction',
    );
    expect(fullTitle(page('Overview', 'Getting started'))).toBe('Overview');
  });
});

describe('pages of one title are told apart', () => {
  test('by their products', () => {
    expect(
      labels(page('Single Sign-On', 'AuthKit'), page('Single Sign-On', 'SSO'), page('MFA', 'MFA')),
    ).toEqual(['Single Sign-On (AuthKit)', 'Single Sign-On (SSO)', 'MFA']);
  });

  test('by the first place above them that differs, in one product', () => {
    const at = (place: string) => page('Redirect URI', 'API Reference', place);
    expect(labels(at('SSO'), at('AuthKit'))).toEqual(['Redirect URI (SSO)', 'Redirect URI (AuthKit)']);
  });

  test('by their ids, where nothing above them does', () => {
    const one = { ...page('FAQ', 'Docs'), id: 'a/faq' };
    const two = { ...page('FAQ', 'Docs'), id: 'b/faq' };
    expect(labels(one, two)).toEqual(['FAQ (a/faq)', 'FAQ (b/faq)']);
  });
});
