import type { HttpAnswer } from '../../contracts/http';
import { ENCODINGS } from '../../isml/encodings';
import { textFor } from './extensions';
import type { Menu, MenuAction } from './extensions';

const BASE = '/on/demandware.store/Sites-Site/default/';

function encoded(text: string): string {
    return (ENCODINGS.htmlcontent as (text: string) => string)(text);
}

function document(title: string, body: string, status = 200): HttpAnswer {
    const text = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${encoded(title)} - Business Manager</title></head>
<body style="font-family: sans-serif; max-width: 60em; margin: 2em auto">
<h1>${encoded(title)}</h1>
${body}
</body></html>
`;
    return { status, headers: { 'content-type': 'text/html;charset=UTF-8', 'cache-control': 'no-store' }, body: text };
}

/**
 * The form to log in with; its fields are the platform's.
 * @param message - why the last try failed, or nothing
 */
export function loginPage(message = ''): HttpAnswer {
    const form = `<p>${encoded(message)}</p>
<form method="post" action="${BASE}ViewApplication-ProcessLogin" name="LoginForm">
<p><label>User <input name="LoginForm_Login" autocomplete="username"></label></p>
<p><label>Password <input name="LoginForm_Password" type="password" autocomplete="current-password"></label></p>
<input type="hidden" name="LoginForm_RegistrationDomain" value="Sites">
<p><button type="submit" name="login">Log in</button></p>
</form>`;
    return document('Log in', form, message ? 401 : 200);
}

/** What a user may open, and in which language it is called. */
interface Menus {
    menus: Menu[];
    actions: MenuAction[];
    locale: string;
}

/** What a user finds after logging in: the sites to choose from and the modules of its roles. */
export function welcomePage(user: string, sites: Array<{ id: string; selected: boolean }>, menus: Menus): HttpAnswer {
    const siteLinks = sites.map(({ id, selected }) => {
        const link = `<a href="${BASE}ViewApplication-SelectSite?SelectedSiteID=${encodeURIComponent(id)}">${encoded(id)}</a>`;
        return `<li>${link}${selected ? ' (selected)' : ''}</li>`;
    });
    const isSelected = sites.some((site) => site.selected);
    const body = `<p>${encoded(user)} <a href="${BASE}ViewApplication-Logout">Log out</a></p>
<h2>Site</h2><ul>${siteLinks.join('')}</ul>
${isSelected ? section('Merchant Tools', menus, true) : '<p>Select a site to see its modules.</p>'}
${section('Administration', menus, false)}`;
    return document('Business Manager', body);
}

/** One side of the menu: what actions are under, as far as there are any. */
function section(title: string, { menus, actions, locale }: Menus, site: boolean): string {
    const parts = menus
        .filter((menu) => menu.site === site)
        .sort((one, other) => one.position - other.position)
        .map((menu) => ({ menu, links: linksOf(actions, menu.id, locale) }))
        .filter(({ links }) => links.length > 0)
        .map(({ menu, links }) => `<h3>${encoded(textFor(menu.name, locale))}</h3><ul>${links.join('')}</ul>`);
    return `<h2>${title}</h2>${parts.join('')}`;
}

function linksOf(actions: MenuAction[], menu: string, locale: string): string[] {
    return actions
        .filter((action) => action.menu === menu && !action.isForCenter && action.opens !== null)
        .map((action) => {
            const query = new URLSearchParams(action.parameters).toString();
            const href = encoded(BASE + (action.opens as string) + (query ? '?' + query : ''));
            const name = encoded(textFor(action.name, locale));
            return `<li><a href="${href}">${name}</a> ${encoded(textFor(action.description, locale))}</li>`;
        });
}

/** What a user sees who may not open a page. */
export function forbiddenPage(why: string): HttpAnswer {
    return document('Access denied', `<p>${encoded(why)}</p>`, 403);
}
