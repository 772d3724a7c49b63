import fs from 'node:fs';
import path from 'node:path';

/** Leaves a feed file where the schema check finds it; does nothing unless samples were asked for. */
export function keepFeedSample(name: string, xml: string): void {
    const folder = process.env.FEED_SAMPLES;
    if (folder) {
        fs.writeFileSync(path.join(folder, name + '.xml'), xml);
    }
}
