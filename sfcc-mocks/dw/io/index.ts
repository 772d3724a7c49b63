import type { PlatformPackage } from '..';
import { File } from './File';
import { FileReader } from './FileReader';
import { FileWriter, StringWriter } from './writers';
import { XMLStreamWriter } from './XMLStreamWriter';

/** Classes of `dw.io`. */
export const ioPackage: PlatformPackage = { File, FileReader, FileWriter, StringWriter, XMLStreamWriter };
