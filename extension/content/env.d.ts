// What the content script uses beyond the DOM's own types.

declare module '*.css' {
  const text: string;
  export default text;
}
