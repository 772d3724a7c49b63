import { DateTime } from 'luxon';
import { current, instance } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import type { SiteConfig } from '../../contracts/site';
import { Calendar } from '../util/Calendar';
import { ArrayList } from '../util/Collection';
import { timeZone } from '../util/timeZone';
import { SitePreferences, sitePreferences } from './Preferences';

/** Locales that a site may be shown in. */
export function allowedLocales({ allowedLocales: listed, defaultLocale }: SiteConfig): string[] {
    return listed || [defaultLocale];
}

/** dw.system.Site */
export class Site {
    static readonly SITE_STATUS_ONLINE = 1;
    static readonly SITE_STATUS_MAINTENANCE = 3;
    static readonly SITE_STATUS_PROTECTED = 5;

    constructor(private readonly $config: SiteConfig) {}

    static getCurrent(): Site {
        return new Site(current().site);
    }

    static getAllSites(): ArrayList {
        return new ArrayList(
            instance()
                .allSites()
                .map((config) => new Site(config))
        );
    }

    static getCalendar(): Calendar {
        const calendar = new Calendar();
        calendar.setTimeZone(current().site.timezone);
        return calendar;
    }

    getID(): string {
        return this.$config.id;
    }

    getName(): string {
        return this.$config.name;
    }

    getStatus(): number {
        return this.$config.status;
    }

    getTimezone(): string {
        return this.$config.timezone;
    }

    /** Milliseconds that are added to GMT now. Source: public cartridges, which add it to times. */
    getTimezoneOffset(): number {
        return DateTime.fromMillis(instance().clock.now(), { zone: timeZone(this.$config.timezone) }).offset * 60000;
    }

    /** Deprecated. Source: Script API, Site.getCurrencyCode. */
    getCurrencyCode(): string {
        return this.$config.currency;
    }

    getDefaultCurrency(): string {
        return this.$config.currency;
    }

    getDefaultLocale(): string {
        return this.$config.defaultLocale;
    }

    getAllowedLocales(): ArrayList {
        return new ArrayList(allowedLocales(this.$config));
    }

    getAllowedCurrencies(): ArrayList {
        return new ArrayList(this.$config.allowedCurrencies);
    }

    getHttpsHostName(): string {
        return this.$config.hostname;
    }

    getHttpHostName(): string {
        return this.$config.hostname;
    }

    /** The rules that make them are kept and not applied. */
    getPageMetaTags(): unknown[] {
        return [];
    }

    getPreferences(): SitePreferences {
        return new SitePreferences(this.$config.id);
    }

    /** Null for a preference that does not exist. Source: Script API, Site.getCustomPreferenceValue. */
    getCustomPreferenceValue(name: string): unknown {
        const isKnown = instance().objectTypes.attributesOf('SitePreferences').has(name);
        return isKnown ? sitePreferences(this.$config.id)[name] : null;
    }

    setCustomPreferenceValue(name: string, value: unknown): void {
        sitePreferences(this.$config.id)[name] = value;
    }
}

scriptClass('dw.system.Site', Site);
