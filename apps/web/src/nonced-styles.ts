/**
 * Every style element that a script makes carries the nonce of its page. antd passes it on for its own styles, but not where it measures scroll bars
 * or locks scrolling (@rc-component/util, dynamicCSS): without it the browser refuses those, and the policy stays strict.
 */
export function nonceStyles(nonce: string): void {
  const create = document.createElement.bind(document) as (name: string, options?: ElementCreationOptions) => HTMLElement;
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
}
