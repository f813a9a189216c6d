import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { getMetadataStorage } from 'class-validator';
import type { Permission } from '#domain/access/permissions';
import { ANY_SIGNED_IN, IS_PUBLIC, REQUIRED_PERMISSION } from '../../apps/api/src/http/access.js';

/** One route as the running application has it, with what its decorators say. */
export interface Route {
  readonly verb: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With its parameters as `:name`. */
  readonly path: string;
  readonly name: string;
  readonly permission: Permission | null;
  readonly isPublic: boolean;
  readonly isForAnySignedIn: boolean;
  readonly body: Type | null;
  readonly query: Type | null;
}

const BODY = '3';
const QUERY = '4';

function argumentType(controller: Type, method: string, kind: string): Type | null {
  const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as Record<string, { index: number }>;
  const types = (Reflect.getMetadata('design:paramtypes', controller.prototype as object, method) ?? []) as Type[];
  const found = Object.entries(parameters).find(([key]) => key.split(':')[0] === kind);
  return found ? (types[found[1].index] ?? null) : null;
}

/** The route table, read from the application and from nowhere else: a new route is in every generated test from its first day. */
export function routesOf(app: NestFastifyApplication): Route[] {
  const scanner = new MetadataScanner();
  const reflector = new Reflector();
  return new DiscoveryService(app.get(ModulesContainer))
    .getControllers()
    .flatMap(({ instance, metatype }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, (...args: never[]) => unknown>;
      const controller = metatype as Type;
      return scanner.getAllMethodNames(prototype).flatMap((method): Route[] => {
        const handler = prototype[method];
        const verb = handler && (Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined);
        if (!handler || verb === undefined) return [];
        const path = `/${[Reflect.getMetadata(PATH_METADATA, controller) as string, Reflect.getMetadata(PATH_METADATA, handler) as string].join('/')}`.replaceAll(/\/+/g, '/').replace(/(.)\/$/, '$1');
        const read = <T>(key: string): T | undefined => reflector.getAllAndOverride<T | undefined>(key, [handler, controller]);
        return [{
          verb: RequestMethod[verb] as Route['verb'],
          path,
          name: `${RequestMethod[verb]} ${path}`,
          permission: read<Permission>(REQUIRED_PERMISSION) ?? null,
          isPublic: read<boolean>(IS_PUBLIC) === true,
          isForAnySignedIn: read<boolean>(ANY_SIGNED_IN) === true,
          body: argumentType(controller, method, BODY),
          query: argumentType(controller, method, QUERY),
        }];
      });
    });
}

/** The names of the properties a request class knows. */
export const propertiesOf = (type: Type): ReadonlySet<string> => new Set(getMetadataStorage().getTargetValidationMetadatas(type, '', false, false).map((rule) => rule.propertyName));
