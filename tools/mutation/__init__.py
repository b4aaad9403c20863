"""Mutation check: are the tests of the law strong enough to notice a small mistake in it?"""
