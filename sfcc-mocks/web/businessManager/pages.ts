import type { HttpAnswer } from '../../contracts/http';
import { ENCODINGS } from '../../isml/encodings';
import { textFor } from './extensions';
import type { Menu, MenuAction } from './extensions';
import { frameLanguage, frameLanguages, frameWords } from './frameWords';

/** Address of a page in the language that a user has chosen. */
export function addressOf(action: string, locale: string): string {
    return `/on/demandware.store/Sites-Site/${encodeURIComponent(locale)}/${action}`;
}

function encoded(text: string): string {
    return (ENCODINGS.htmlcontent as (text: string) => string)(text);
}

function document(title: string, body: string, locale: string, status = 200): HttpAnswer {
    const text = `<!DOCTYPE html>
<html lang="${frameLanguage(locale)}"><head><meta charset="utf-8"><title>${encoded(title)} - Business Manager</title></head>
<body style="font-family: sans-serif; max-width: 60em; margin: 2em auto">
<h1>${encoded(title)}</h1>
${body}
</body></html>
`;
    return { status, headers: { 'content-type': 'text/html;charset=UTF-8', 'cache-control': 'no-store' }, body: text };
}

/** The same page in each language. */
function languageLinks(locale: string): string {
    return frameLanguages()
        .filter((each) => frameLanguage(each.locale) !== frameLanguage(locale))
        .map((each) => {
            const language = frameLanguage(each.locale);
            const href = addressOf('ViewApplication-DisplayWelcomePage', each.locale);
            return `<a href="${href}" lang="${language}" hreflang="${language}">${each.name}</a>`;
        })
        .join(' ');
}

/**
 * The form to log in with; its fields are the platform's.
 * @param isWrong - whether the last try failed
 */
export function loginPage(locale: string, isWrong = false): HttpAnswer {
    const words = frameWords(locale);
    const form = `<p>${isWrong ? words.wrongLogin : ''}</p>
<form method="post" action="${addressOf('ViewApplication-ProcessLogin', locale)}" name="LoginForm">
<p><label>${words.user} <input name="LoginForm_Login" autocomplete="username"></label></p>
<p><label>${words.password} <input name="LoginForm_Password" type="password" autocomplete="current-password"></label></p>
<input type="hidden" name="LoginForm_RegistrationDomain" value="Sites">
<p><button type="submit" name="login">${words.logIn}</button></p>
</form>
<p>${languageLinks(locale)}</p>`;
    return document(words.logIn, form, locale, isWrong ? 401 : 200);
}

/** What a user may open, and in which language it is called. */
interface Menus {
    menus: Menu[];
    actions: MenuAction[];
    locale: string;
}

/** What a user finds after logging in: the sites to choose from and the modules of its roles. */
export function welcomePage(user: string, sites: Array<{ id: string; selected: boolean }>, menus: Menus): HttpAnswer {
    const { locale } = menus;
    const words = frameWords(locale);
    const select = addressOf('ViewApplication-SelectSite', locale);
    const siteLinks = sites.map(({ id, selected }) => {
        const link = `<a href="${select}?SelectedSiteID=${encodeURIComponent(id)}">${encoded(id)}</a>`;
        return `<li>${link}${selected ? ` (${words.selected})` : ''}</li>`;
    });
    const isSelected = sites.some((site) => site.selected);
    const body = `<p>${encoded(user)} <a href="${addressOf('ViewApplication-Logout', locale)}">${words.logOut}</a> ${languageLinks(locale)}</p>
<h2>${words.site}</h2><ul>${siteLinks.join('')}</ul>
${isSelected ? section('Merchant Tools', menusOf('site', menus)) : `<p>${words.selectSite}</p>`}
${section('Administration', menusOf('organization', menus))}`;
    return document('Business Manager', body, locale);
}

function menusOf(side: 'site' | 'organization', { menus, ...others }: Menus): Menus {
    return { menus: menus.filter((menu) => menu.site === (side === 'site')), ...others };
}

/** One side of the menu: what actions are under, as far as there are any. */
function section(title: string, { menus, actions, locale }: Menus): string {
    const parts = menus
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
            const href = encoded(addressOf(action.opens as string, locale) + (query ? '?' + query : ''));
            const name = encoded(textFor(action.name, locale));
            return `<li><a href="${href}">${name}</a> ${encoded(textFor(action.description, locale))}</li>`;
        });
}

/** What a user sees who may not open a page. */
export function forbiddenPage(why: string, locale: string): HttpAnswer {
    return document(frameWords(locale).denied, `<p>${encoded(why)}</p>`, locale, 403);
}
