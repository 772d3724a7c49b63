import type { Ready } from './ready';

const BUSINESS_MANAGER = '/on/demandware.store/Sites-Site/default/';

/** Where the pages are, and how to log in. */
export function businessManager(ready: Ready): string[] {
    return [
        `Business Manager: ${ready.instance}${BUSINESS_MANAGER}TikTokShopOverview-Show`,
        `  ${login(ready)}, select the site ${ready.site}, then Overview below TikTok Shop.`
    ];
}

/** The pages are there once the cartridges are in the path of Business Manager. */
export function emptyBusinessManager(ready: Ready): string[] {
    return [
        `Business Manager, empty so far: ${ready.instance}${BUSINESS_MANAGER}ViewApplication-DisplayWelcomePage`,
        `  ${login(ready)}. Once the cartridges are installed, select the site ${ready.site}, then Overview below TikTok Shop.`,
        'docs/oms.md runs jobs and uploads files, which the client of an installation may not: start a sandbox without --fresh for it.'
    ];
}

/** What the examples of docs/oms.md and docs/sandbox.md take from the environment: commands to paste. */
export function variables({ instance, tiktok, oms, instanceHttps, caFile, credentials }: Ready): string[] {
    const { clientId, clientSecret, user, accessKey } = credentials;
    const host = instanceHttps && new URL(instanceHttps).host;
    return [
        'For the examples of docs/oms.md and docs/sandbox.md, in a second terminal:',
        `export INSTANCE=${instance} TIKTOK=${tiktok} OMS=${oms}`,
        `export CLIENT=${clientId}:${clientSecret} USER_KEY=${user}:${accessKey} MY_OMS=http://127.0.0.1:9000`,
        ...(host
            ? [
                  `export HOST=${host} SFCC_LOGIN_URL=${host} NODE_EXTRA_CA_CERTS=${caFile}`,
                  `export SFCC_OAUTH_CLIENT_ID=${clientId} SFCC_OAUTH_CLIENT_SECRET=${clientSecret}`
              ]
            : [])
    ];
}

function login({ credentials }: Ready): string {
    return `Log in as ${credentials.user} with the password ${credentials.accessKey}`;
}
