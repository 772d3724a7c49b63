import { scriptClass } from '../../runtime/scriptClass';
import { ArrayList } from '../util/Collection';

/** dw.web.ClickStream, which is not recorded here. */
export class ClickStream {
    isEnabled(): boolean {
        return false;
    }

    isPartial(): boolean {
        return false;
    }

    getClicks(): ArrayList {
        return new ArrayList();
    }

    getFirst(): null {
        return null;
    }

    getLast(): null {
        return null;
    }
}

scriptClass('dw.web.ClickStream', ClickStream);
