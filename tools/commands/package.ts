import path from 'node:path';
import { parseArgs } from 'node:util';
import { packMocks } from '../archive/mocksPackage';
import { writeRelease } from '../archive/release/writeRelease';

const ROOT = path.join(__dirname, '../..');
const USAGE = `npm run package -- [--site ID]... [--mail-to ADDRESS] [--out DIR]

  --site ID          a site that sells on TikTok Shop, to add site archives for it; may be repeated
  --mail-to ADDRESS  who is mailed when a job fails or hangs
  --out DIR          folder that the release is written to; dist unless given
`;

/** Writes the release archive and the package `sfcc-mocks`: the same sources make the same bytes, wherever and whenever. */
function main(args: string[]): void {
    const { values } = parseArgs({
        args,
        options: {
            site: { type: 'string', multiple: true },
            'mail-to': { type: 'string' },
            out: { type: 'string' },
            help: { type: 'boolean', short: 'h' }
        }
    });
    if (values.help) {
        console.log(USAGE);
        return;
    }
    const mailTo = values['mail-to'];
    const folder = values.out || 'dist';
    console.error('Collecting the files of the release …');
    const { file, count } = writeRelease(ROOT, folder, { sites: values.site || [], ...(mailTo ? { mailTo } : {}) });
    console.log(`${file}: ${count} files`);
    console.error('Compiling sfcc-mocks and packing it, which can take some ten seconds …');
    console.log(`${packMocks(ROOT, folder)}: sfcc-mocks, for tests of your own cartridges`);
}

try {
    main(process.argv.slice(2));
} catch (error) {
    console.error((error as Error).message + '\n\n' + USAGE);
    process.exitCode = 1;
}
