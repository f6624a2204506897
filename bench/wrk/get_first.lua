-- As get.lua, each time as an answer that was not given before: the server keeps answers by path and query.
local targets = {}
for line in io.lines(os.getenv('TARGETS')) do
  targets[#targets + 1] = line
end
local count = 0
request = function()
  count = count + 1
  return wrk.format('GET', targets[count % #targets + 1] .. '?n=' .. count)
end
