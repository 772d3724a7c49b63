import Site = require('dw/system/Site');

/** Locales of the site. */
export function allowedLocales(): string[] {
    return Site.getCurrent().allowedLocales.toArray();
}

/**
 * Runs work in another locale of the site, and returns to the present one.
 * @param locale - empty for the present one
 */
export function inLocale<T>(locale: string, run: () => T): T {
    const before = request.locale;
    if (locale !== '') {
        request.setLocale(locale);
    }
    try {
        return run();
    } finally {
        if (locale !== '') {
            request.setLocale(before);
        }
    }
}
