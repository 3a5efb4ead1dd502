// Work that is done once however often it is asked for, in the next frame.

/** A hidden tab has no frames; then this many ms later. */
const AT_LATEST = 60;

/** Makes a function that runs `work` once, soon after any number of calls. */
export function soon(work: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    const run = (): void => {
      if (!waiting) return;
      waiting = false;
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      work();
    };
    const frame = requestAnimationFrame(run);
    const timer = setTimeout(run, AT_LATEST);
  };
}
