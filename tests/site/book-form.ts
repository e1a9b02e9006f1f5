import { childElements } from '#exchange/pdf-read/structure.ts';
import { documentInfo, xmpOf, xmpValues } from '#exchange/pdf-read/metadata.ts';
import { fontsOfPage } from '#exchange/pdf-read/page-content.ts';
import { flatOutline, outlineOf } from '#exchange/pdf-read/outline.ts';
import { elementText } from '#exchange/pdf-read/structure-text.ts';
import type { LinkedPlan } from '#core/link/linked.ts';
