import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { DomainError, type Violation } from '#domain/shared/domain-error';

/** Leaves of the error tree as JSON pointers with the name of the broken constraint. */
function violationsOf(errors: readonly ValidationError[], parent = ''): Violation[] {
  return errors.flatMap((error) => {
    const path = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const own = Object.keys(error.constraints ?? {}).map((constraint) => ({ path, code: `request.${constraint.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}` }));
    return [...own, ...violationsOf(error.children ?? [], path)];
  });
}

/** Thrown for a body or query of the wrong shape; the filter answers 400. */
export const malformedRequest = (violations: readonly Violation[]): DomainError => new DomainError('request.malformed', 'invalid', { status: 400, violations });

/** Shape only; rules live in the domain. Unknown properties are refused, nothing is converted by guessing (reliability.md, fact 12). */
export const strictValidation = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    validationError: { target: false, value: false },
    stopAtFirstError: false,
    exceptionFactory: (errors) => malformedRequest(violationsOf(errors)),
  });
