"""Words that carry no content, in English, Portuguese and Spanish: what a rewording changes first."""

from __future__ import annotations

from typing import Final

_ENGLISH: Final = """
a about above after again all also always am an and any are as at be because been before being below between both
but by can cannot could did do does doing don done during each either else ensure etc even every few first for from
further get give given gives go going got had has have having he her here hers herself him himself his how however
i if in including into is it its itself just keep let like ll made make makes making may me might mine more most must
my myself need needs neither never no nor not now of off often ok on once one only or other others our ours out over
own per please provide provides providing re s same say sent shall she should show since so some such sure t take
tell than that the their theirs them themselves then there these they this those through to too under until up upon
us use used user users using ve very via want was way we well were what when where whether which while who whom why
will with within without would write yes yet you your yours yourself act
"""
_PORTUGUESE: Final = """
a ao aos agir antes apos ate as cada com como da das de dela dele deles depois do dos e ela elas ele eles em entre era
essa essas esse esses esta estao estas este estes eu foi for isso isto ja lhe mais mas me mesmo meu meus minha minhas
muito na nao nas nem no nos nosso nossa num numa o os ou para pela pelas pelo pelos por porque qual quando que quem se
sem ser sera seu seus sua suas so tambem tem todo todos toda todas tu tua um uma umas uns usuario usuarios voce voces
sempre nunca deve dever pode poder forneca use usar
"""
_SPANISH: Final = """
actuar al algo ante antes aqui asi cada como con contra cual cuando de del desde donde durante e el ella ellas ellos en
entre era eres es esa esas ese eso esos esta estan estas este esto estos fue ha hasta hay la las le les lo los mas me
mi mis mucho muy nada ni no nos nosotros o os otra otro para pero poco por porque que quien se sea sera ser si sin sobre
son su sus tambien tanto te tiene todo todos toda todas tu tus un una unas uno unos usted usuario usuarios y ya yo
siempre nunca debe debes puede puedes usa usar
"""

FUNCTION_WORDS: Final = frozenset(f"{_ENGLISH} {_PORTUGUESE} {_SPANISH}".split())
