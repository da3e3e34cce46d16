import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';

/** The value of `name="..."` on a component, or undefined. */
export function stringAttribute(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  name: string,
): string | undefined {
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === name) {
      return typeof attribute.value === 'string' ? attribute.value : undefined;
    }
  }
  return undefined;
}
