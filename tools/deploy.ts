import path from 'node:path';
import { parseArgs } from 'node:util';
import { cartridgeFolders, OUR_CARTRIDGES } from './deploy/cartridgeFolders';
import { deploy, uploadOnly } from './deploy/deploy';
import type { DeployPlan } from './deploy/DeployPlan';
import { DeployTools } from './deploy/DeployTools';
import { siteFiles } from './siteArchive';
import { networkSend } from './target/send';
import { readSettings } from './target/settings';
import type { Settings } from './target/settings';
import { Target } from './target/Target';
import { TargetError } from './target/targetError';

const USAGE = `npm run deploy -- [options]

  --dry-run             say what would be done, and contact nobody
  --tool NAME           who uploads: dwupload (a user's access key) or sfcc-ci (an API client); sfcc-ci unless given
  --code-version NAME   version that is made; that of dw.json unless given
  --replace             replace an inactive version of that name
  --cartridges DIR      folder with the other cartridges of the instance; may be repeated
  --site ID             a site that sells on TikTok Shop; may be repeated; those of dw.json unless given
  --mail-to ADDRESS     who is mailed when a job fails or hangs
  --dw-json FILE        dw.json unless given
`;

async function main(args: string[]): Promise<void> {
    const { values } = parseArgs({
        args,
        options: {
            'dry-run': { type: 'boolean' },
            tool: { type: 'string' },
            'code-version': { type: 'string' },
            replace: { type: 'boolean' },
            cartridges: { type: 'string', multiple: true },
            site: { type: 'string', multiple: true },
            'mail-to': { type: 'string' },
            'dw-json': { type: 'string' },
            help: { type: 'boolean', short: 'h' }
        }
    });
    if (values.help) {
        console.log(USAGE);
        return;
    }
    const read = readSettings(values['dw-json'] || 'dw.json');
    const settings = { ...read, sites: values.site || read.sites };
    const plan: DeployPlan = {
        tool: toolOf(values.tool, settings),
        version: versionOf(values['code-version'] || settings.codeVersion),
        cartridges: cartridgeFolders([OUR_CARTRIDGES, ...(values.cartridges || [])]),
        replace: values.replace === true,
        sites: settings.sites,
        ...(values['mail-to'] ? { mailTo: values['mail-to'] } : {})
    };
    const say = (line: string): void => console.log(line);
    siteFiles(plan); // throws for sites and addresses that cannot be, before anything is done
    if (values['dry-run']) {
        describe(plan, settings).forEach(say);
        return;
    }
    const tools = new DeployTools(settings);
    try {
        await (settings.client
            ? deploy(plan, new Target(settings, networkSend(settings)), tools, say)
            : uploadOnly(plan, tools, say));
    } finally {
        tools.remove();
    }
}

function toolOf(name: string | undefined, { user, client }: Settings): DeployPlan['tool'] {
    const tool = name || 'sfcc-ci';
    if (tool !== 'dwupload' && tool !== 'sfcc-ci') {
        throw new TargetError(`--tool: ${tool} is not a tool`, 'Use dwupload or sfcc-ci.');
    }
    if (tool === 'dwupload' && !user) {
        throw new TargetError('dw.json has no "username" and "password"', 'dwupload needs a user and its access key.');
    }
    if (tool === 'sfcc-ci' && !client) {
        throw new TargetError(
            'dw.json has no "client-id" and "client-secret"',
            'Enter an API client, or upload as a user with --tool dwupload.'
        );
    }
    return tool;
}

function versionOf(name: string): string {
    if (!/^[\w.-]{1,100}$/.test(name)) {
        throw new TargetError(
            `${JSON.stringify(name)} is not a name of a code version`,
            'Enter "code-version" in dw.json: letters, digits, ".", "-" and "_".'
        );
    }
    return name;
}

function describe(plan: DeployPlan, { hostname, client }: Settings): string[] {
    const upload = `upload ${[...plan.cartridges].map(([name, folder]) => `${name} (${path.relative('', folder)})`).join(', ')}`;
    const steps = client
        ? [
              'stop if that version is there already, or would lack a cartridge that the running one has',
              `${upload} into ${plan.version} with ${plan.tool}`,
              `activate ${plan.version} with sfcc-ci`,
              `import the metadata for ${plan.sites.join(', ')} with sfcc-ci, but for what the instance has already`,
              'run TikTokShop-CheckSafeguards with sfcc-ci'
          ]
        : [`${upload} into ${plan.version} with dwupload, and leave the rest to you: there is no client in dw.json`];
    return [`On ${hostname} this would`, ...steps.map((step, index) => `  ${index + 1}. ${step}`)];
}

main(process.argv.slice(2)).catch((error: Error) => {
    console.error(error.message + (error instanceof TargetError ? '\n' + error.nextStep : '\n\n' + USAGE));
    process.exitCode = 1;
});
