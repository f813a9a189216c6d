import type { INestApplicationContext } from '@nestjs/common';
import { AddLibraryIndicator } from '#application/goal/add-library-indicator';
import { MoveLibraryIndicator } from '#application/goal/move-library-indicator';
import type { LibraryContent } from '#domain/goal/library-indicator';
import { directionOf } from '#domain/indicator/indicator';
import { parseTargetValue } from '#domain/indicator/parse-target-value';
import { libraryIndicators, UNDECIDED_INDICATORS, type ExampleLibraryIndicator } from '../example/library-indicators.js';
import type { ExampleActors } from './example-actors.js';

/** 示例指标库: the performance division fills and adopts it; a unit's last proposals still wait. */
export async function plantLibrary(application: INestApplicationContext, actors: ExampleActors): Promise<void> {
  const [add, move] = [application.get(AddLibraryIndicator), application.get(MoveLibraryIndicator)];
  for (const [at, row] of libraryIndicators.entries()) {
    const isDecided = at < libraryIndicators.length - UNDECIDED_INDICATORS;
    const id = await add.execute(isDecided ? actors.performanceDivision : actors.of('tonghua').preparer, contentOf(row));
    if (isDecided) await move.execute(actors.performanceDivision, id, 1, 'adopt');
  }
}

function contentOf([category, name, raw, description, scoringSentence, basisHint, nature, business]: ExampleLibraryIndicator): LibraryContent {
  const target = parseTargetValue(raw);
  return { category, name, description, scoringSentence, basisHint, nature, business, target, unitOfMeasure: target.unit, direction: directionOf({ category, name, description, target }) };
}
