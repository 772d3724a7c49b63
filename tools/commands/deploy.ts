import path from 'node:path';
import { parseArgs } from 'node:util';
import { cartridgeFolders, OUR_CARTRIDGES } from '../deploy/cartridgeFolders';
import { checkHost } from '../deploy/checkHost';
import { deploy, uploadOnly } from '../deploy/deploy';
import type { DeployPlan } from '../deploy/DeployPlan';
import { siteFiles } from '../archive/siteArchive';
import { runCommand, settingsOf, TARGET_OPTIONS } from '../target/commandLine';
import { networkSend } from '../target/send';
import type { Settings } from '../target/settings';
import { Target } from '../target/Target';
import { TargetError } from '../target/targetError';

const USAGE = `npm run deploy -- [options]

  --dry-run             say what would be done, and send nothing
  --first               the cartridge paths are set afterwards: end in good order where they are needed
  --as NAME             who uploads: client (the API client) or user (its access key); client unless given
  --code-version NAME   version that is made; unless given, that of dw.json, or the next number after those that are there
  --replace             replace an inactive version of that name
  --cartridges DIR      folder with the other cartridges of the instance; may be repeated
  --site ID             a site that sells on TikTok Shop; may be repeated; those of dw.json unless given
  --mail-to ADDRESS     who is mailed when a job fails or hangs; "mail-to" of dw.json unless given
  --dw-json FILE        dw.json unless given
`;

const OPTIONS = {
    'dry-run': { type: 'boolean' },
    first: { type: 'boolean' },
    as: { type: 'string' },
    'code-version': { type: 'string' },
    replace: { type: 'boolean' },
    cartridges: { type: 'string', multiple: true },
    'mail-to': { type: 'string' }
} as const;

void runCommand(USAGE, 1, async (args) => {
    const { values } = parseArgs({ args, options: { ...OPTIONS, ...TARGET_OPTIONS } });
    const settings = settingsOf(values);
    const mailTo = values['mail-to'] || settings.mailTo;
    const plan: DeployPlan = {
        uploadAs: uploader(values.as, settings),
        version: versionOf(values['code-version'] || settings.codeVersion),
        isNamed: values['code-version'] !== undefined,
        cartridges: cartridgeFolders([OUR_CARTRIDGES, ...(values.cartridges || [])]),
        replace: values.replace === true,
        first: values.first === true,
        sites: settings.sites,
        ...(mailTo ? { mailTo } : {})
    };
    const say = (line: string): void => console.log(line);
    siteFiles(plan); // throws for sites and addresses that cannot be, before anything is done
    if (values['dry-run']) {
        describe(plan, settings).forEach(say);
        return;
    }
    checkHost(settings);
    const target = new Target(settings, networkSend(settings));
    await (settings.client ? deploy(plan, target, say) : uploadOnly(plan, target, say));
});

function uploader(name: string | undefined, { user, client }: Settings): DeployPlan['uploadAs'] {
    const as = name || (client || !user ? 'client' : 'user');
    if (as !== 'client' && as !== 'user') {
        throw new TargetError(`--as: there is no ${as}`, 'Use client or user.');
    }
    if (as === 'user' && !user) {
        throw new TargetError('dw.json has no "username" and "password"', 'Enter a user and its WebDAV access key.');
    }
    if (as === 'client' && !client) {
        throw new TargetError(
            'dw.json has no "client-id" and "client-secret"',
            'Enter an API client, or a user and its WebDAV access key for the upload alone.'
        );
    }
    return as;
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

function describe(plan: DeployPlan, { hostname, uploadHost, client }: Settings): string[] {
    const cartridges = [...plan.cartridges].map(([name, folder]) => `${name} (${path.relative('', folder)})`);
    const at = uploadHost === hostname ? '' : ` at ${uploadHost}`;
    const version = plan.isNamed ? plan.version : `${plan.version} (or the next name that is free)`;
    const upload = `upload ${cartridges.join(', ')} into ${version}${at}, as the ${plan.uploadAs}`;
    const sites = plan.sites.join(', ');
    const steps = client
        ? [
              'stop if that version is there with other code, or would lack a cartridge that the running one has',
              upload,
              `import the metadata for ${sites} that the instance does not have yet`,
              `activate ${plan.version}; once more, if it is active already`,
              'stop if the cartridges are not in the cartridge paths yet: you set them, and deploy again',
              `import the jobs for ${sites} that the instance does not have yet`,
              'run TikTokShop-CheckSafeguards'
          ]
        : [upload + ', and leave the rest to you: there is no client in dw.json'];
    return [`On ${hostname} this would`, ...steps.map((step, index) => `  ${index + 1}. ${step}`)];
}
