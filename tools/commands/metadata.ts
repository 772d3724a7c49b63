import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { SiteFiles } from '../../sfcc-mocks/metadata/siteFiles';
import { declarations, jobsOnly, siteArchive, siteFiles } from '../archive/siteArchive';

const USAGE = `npm run metadata -- --site ID [--site ID]... --out FILE.zip [--mail-to ADDRESS]

  --site ID          a site that sells on TikTok Shop; may be repeated
  --out FILE.zip     the site import archive that is written; its jobs go into FILE-jobs.zip
  --mail-to ADDRESS  who gets a mail when a job fails or hangs; without it no one does
`;

/** Writes the two archives that Administration > Site Development > Site Import & Export takes. */
function main(args: string[]): void {
    const { values } = parseArgs({
        args,
        options: {
            site: { type: 'string', multiple: true },
            out: { type: 'string' },
            'mail-to': { type: 'string' },
            help: { type: 'boolean', short: 'h' }
        }
    });
    if (values.help) {
        console.log(USAGE);
        return;
    }
    const out = values.out || '';
    if (!/^[\w.-]+\.zip$/.test(path.basename(out))) {
        throw new Error('--out is missing, or not the name of a zip file');
    }
    if (!fs.existsSync(path.dirname(out))) {
        throw new Error(`--out: there is no folder ${path.dirname(out)}`);
    }
    const sites = values.site || [];
    const mailTo = values['mail-to'];
    const files = siteFiles({ sites, ...(mailTo ? { mailTo } : {}) });
    const jobs = out.replace(/\.zip$/, '-jobs.zip');
    write(out, declarations(files));
    write(jobs, jobsOnly(files));
    console.log(`${out}: for ${sites.join(', ')}; import it before the code is active`);
    console.log(
        `${jobs}: import it when the code is active and in the cartridge paths; ` +
            (mailTo ? 'failures go to ' + mailTo : 'no failure mails (--mail-to)')
    );
}

function write(file: string, files: SiteFiles): void {
    fs.writeFileSync(file, siteArchive(path.basename(file, '.zip'), files));
}

try {
    main(process.argv.slice(2));
} catch (error) {
    console.error((error as Error).message + '\n\n' + USAGE);
    process.exitCode = 1;
}
