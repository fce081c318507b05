-- Asks generated endpoints one after the other, with the same token.
-- wrk -s endpoints.lua <url> -- <first endpoint, from 0> <last endpoint> <token>

local requests = {}
local next = 0

function init(args)
    for i = tonumber(args[1]), tonumber(args[2]) do
        table.insert(requests, wrk.format("GET", "/generated" .. math.floor(i / 10) .. "/e" .. i % 10,
            { ["Host"] = wrk.headers["Host"], ["Authorization"] = "Bearer " .. args[3] }))
    end
end

function request()
    next = next % #requests + 1
    return requests[next]
end
