import type { HttpAnswer } from '../../sfcc-mocks';
import type { Ready } from './ready';

/** What a browser sees at the instance's address: where to look next. */
export function landingPage(ready: Ready): HttpAnswer {
    const links: Array<[string, string]> = [
        [
            `${ready.instance}/on/demandware.store/Sites-Site`,
            'Business Manager (user, and the access key as password: see the terminal)'
        ],
        [`${ready.instance}/_sandbox/state`, 'Orders, ledger, tasks and mails of the instance'],
        [
            `${ready.instance}/on/demandware.servlet/webdav/Sites/Impex`,
            'Files over WebDAV (user and access key: see the terminal)'
        ],
        [`${ready.instance}/on/demandware.servlet/webdav/Sites/Logs`, 'Logs over WebDAV'],
        [`${ready.tiktok}/_sim/feeds`, 'TikTok: feed files it was told of'],
        [`${ready.tiktok}/_sim/calls`, 'TikTok: calls of the Open API'],
        [`${ready.oms}/_oms/compose`, 'OMS: write an event, send it, and read its outcome'],
        [`${ready.oms}/_oms/log`, 'OMS: what it sent and learned']
    ];
    const items = links.map(([href, text]) => `<li><a href="${href}">${text}</a></li>`).join('\n');
    const body = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>TikTok Shop sandbox</title></head>
<body style="font-family: sans-serif; max-width: 40em; margin: 2em auto">
<h1>TikTok Shop sandbox</h1>
<p>Site ${ready.site}, organization ${ready.organization}.</p>
<ul>
${items}
</ul></body></html>
`;
    return { status: 200, headers: { 'content-type': 'text/html;charset=UTF-8' }, body };
}
