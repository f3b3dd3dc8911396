import { type Instance } from '../instance.js';

/** How many passes must be recorded one after another before a pass, by pass. */
export function depthOf({ passCount, before, behind }: Instance): Int32Array {
  const depth = new Int32Array(passCount);
  const open = Int32Array.from(before, (list) => list.length);
  const ready = Array.from(open.keys()).filter((pass) => open[pass] === 0);
  for (let pass = ready.pop(); pass !== undefined; pass = ready.pop())
    for (const later of behind[pass]!) {
      depth[later] = Math.max(depth[later]!, depth[pass]! + 1);
      open[later]! -= 1;
      if (open[later] === 0) ready.push(later);
    }
  return depth;
}
