import { instance } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';

/** dw.util.DateUtils: deprecated. A Date has no time zone, so that all three are this instant. */
export class DateUtils {
    static nowForInstance(): Date {
        return now();
    }

    static nowForSite(): Date {
        return now();
    }

    static nowInUTC(): Date {
        return now();
    }
}

function now(): Date {
    return new Date(instance().clock.now());
}

scriptClass('dw.util.DateUtils', DateUtils);
