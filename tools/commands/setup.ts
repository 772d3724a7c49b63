import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { setUp } from '../setup/setUp';
import { Terminal } from '../setup/terminal';
import { DW_JSON_OPTIONS, dwJsonOf, runCommand } from '../target/commandLine';

const USAGE = `npm run setup -- [options]

  Asks for the instance, the API client, the sites and a mail address, writes dw.json, and makes the site archives.

  --out DIR       folder that the site archives are written to; dist/metadata unless given
  --dw-json FILE  dw.json unless given
`;

void runCommand(USAGE, 1, async (args) => {
    const { values } = parseArgs({ args, options: { out: { type: 'string' }, ...DW_JSON_OPTIONS } });
    const manifest = fs.readFileSync(path.join(__dirname, '../../package.json'), 'utf8');
    const { version } = JSON.parse(manifest) as { version: string };
    const terminal = new Terminal(process.stdin, process.stdout);
    try {
        const written = await setUp(
            {
                dwJson: dwJsonOf(values),
                out: values.out || path.join('dist', 'metadata'),
                codeVersion: 'tiktokshop_' + version.replaceAll('.', '_')
            },
            terminal
        );
        console.log(`Written: ${written.join(', ')}`);
        console.log('Next: npm run permissions, then npm run deploy -- --first');
    } finally {
        terminal.close();
    }
});
