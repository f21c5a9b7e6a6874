/** What more is said of an element, sentence by sentence: in what describes it. */
export function tipsOf(element: Element): string[] {
  const tip = document.getElementById(element.getAttribute('aria-describedby') ?? '');
  return [...(tip?.children ?? [])].map(({ textContent }) => textContent);
}
