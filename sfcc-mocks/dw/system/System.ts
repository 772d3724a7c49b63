import { instance } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import { Calendar } from '../util/Calendar';
import { OrganizationPreferences } from './Preferences';

/** dw.system.System */
export class System {
    static readonly DEVELOPMENT_SYSTEM = 0;
    static readonly STAGING_SYSTEM = 1;
    static readonly PRODUCTION_SYSTEM = 2;

    static getInstanceType(): number {
        return instance().options.instanceType || 0;
    }

    static getInstanceHostname(): string {
        return instance().allSites()[0]!.hostname;
    }

    static getInstanceTimeZone(): string {
        return 'GMT';
    }

    static getCompatibilityMode(): number {
        const [major, minor] = instance().switches.compatibilityMode.split('.');
        return Number(major) * 100 + Number(minor);
    }

    static getCalendar(): Calendar {
        return new Calendar();
    }

    static getPreferences(): OrganizationPreferences {
        return new OrganizationPreferences();
    }
}

scriptClass('dw.system.System', System);
