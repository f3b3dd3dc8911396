import { Reflector } from '@nestjs/core';
import { type Wish } from '#desk';

/** What a key must be allowed for this route; reading, where nothing is said. */
export const Needs = Reflector.createDecorator<Wish>();

/** A controller that answers without a key. */
export const Open = Reflector.createDecorator<true>();
