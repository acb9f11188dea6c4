"""The eval program: labelled texts, a judge, a stop watch, and other tools beside ours."""
