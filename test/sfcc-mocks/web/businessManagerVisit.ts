import type { HttpAnswer } from '#sfcc-mocks';
import { webPlatform } from '#helpers/platform/webPlatform';
import type { CallOptions, WebPlatform } from '#helpers/platform/webPlatform';

export const EXTENSIONS = `<?xml version="1.0" encoding="ISO-8859-1" ?>
<extensions xmlns="http://www.demandware.com/xml/bmmodules/2007-12-11">
    <menuitem id="test_tools" position="1" site="false"><name xml:lang="x-default">Test Tools</name></menuitem>
    <menuaction id="test_admin" menupath="test_tools" position="10" site="false">
        <name xml:lang="x-default">Admin &amp; more</name>
        <exec pipeline="Test" node="Show"/>
        <sub-pipelines><pipeline name="Test-Show"/><pipeline name="Test-Save"/></sub-pipelines>
    </menuaction>
    <menuaction id="test_orders" menupath="orders" position="20">
        <name xml:lang="x-default">Order page</name><name xml:lang="de">Bestellseite</name>
        <exec pipeline="Test" node="Orders"/>
        <sub-pipelines><pipeline name="Test-Orders"/></sub-pipelines>
        <parameters><parameter name="view" value="all"/></parameters>
    </menuaction>
    <menuaction id="NoPermissionCheck" site="false">
        <name xml:lang="x-default">None</name>
        <sub-pipelines><pipeline name="Test-Ping"/><pipeline name="Test-Where"/></sub-pipelines>
    </menuaction>
</extensions>`;
const CONTROLLER = `
var ISML = require('dw/template/ISML');
function page(run) { run.public = true; return run; }
exports.Show = page(function () { ISML.renderTemplate('show', { token: dw.web.CSRFProtection.generateToken() }); });
exports.Save = page(function () { response.writer.print('saved ' + request.httpParameterMap.a.value); });
exports.Orders = page(function () { ISML.renderTemplate('orders'); });
exports.Ping = page(function () { response.writer.print(session.userAuthenticated + ' ' + session.userName); });
exports.Where = page(function () { response.writer.print(request.httpPath); });
exports.Other = page(function () { response.writer.print('other'); });
`;
export const FILES = {
    'cartridge/bm_extensions.xml': EXTENSIONS,
    'cartridge/controllers/Test.js': CONTROLLER,
    'cartridge/templates/default/show.isml':
        '<isdecorate template="application/MenuFrame"><isinclude template="inc/Modules"/><isbreadcrumb name1="Merchant Tools" name2="Test" url2="/on/test"/><b>${pdict.token}</b><i><isinclude url="${URLUtils.url(\'SiteNavigationBar-IncludeFrameTop\')}"/></i></isdecorate>',
    'cartridge/templates/default/orders.isml':
        "${dw.system.Site.current.ID} ${URLUtils.url('Test-Orders')} <isinclude url=\"${URLUtils.url('Test-Ping')}\"/>"
};
export const BASE = '/on/demandware.store/Sites-Site/default/';

export interface Visit extends WebPlatform {
    /** A request with the session's cookie. */
    visit: (method: string, action: string, options?: CallOptions) => HttpAnswer;
}

export function platformWith(files: Record<string, string> = FILES): WebPlatform {
    return webPlatform({ files });
}

export function logIn(platform: WebPlatform, password = platform.access.users[0]!.password): HttpAnswer {
    const form = new URLSearchParams({
        LoginForm_Login: platform.access.users[0]!.login,
        LoginForm_Password: password,
        LoginForm_RegistrationDomain: 'Sites'
    });
    return platform.call('POST', BASE + 'ViewApplication-ProcessLogin', {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: form.toString()
    });
}

/** A user who is logged in. */
export function loggedIn(platform = platformWith(), modules = ['*']): Visit {
    platform.access.users[0]!.modules = modules;
    const cookie = (logIn(platform).headers['set-cookie'] as string).split(';')[0] as string;
    const visit: Visit['visit'] = (method, action, options = {}) =>
        platform.call(method, BASE + action, { ...options, headers: { cookie, ...options.headers } });
    return { ...platform, visit };
}
